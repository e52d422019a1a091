// Hands something to the player as a file of their own.

/** Lets the browser save `content` under `name`, as it saves anything. */
export function download({
  name,
  content,
  type = 'application/json',
}: {
  readonly name: string
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly type?: string
}): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
