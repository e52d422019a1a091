// After everything kept has changed under the running program, it starts again from the beginning.

/** Goes to the newsroom and loads the page anew. */
export function startAnew(): void {
  // Not by the address: that would draw the newsroom once more from what is no longer so.
  history.replaceState(null, '', '#/')
  location.reload()
}
