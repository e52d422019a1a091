// The colours that plots are drawn in: the page's own, whatever the theme is and whatever colours are forced.

/** What is drawn, each with a class of its own in record.css. */
const INKS = ['text', 'soft', 'line', 'apart', 'lean'] as const
export type Ink = Readonly<Record<(typeof INKS)[number], string>> & {
  readonly font: string
  /** Size of the letters in CSS pixels. */
  readonly size: number
}

/** On paper: black and greys, whatever the theme was. */
const PAPER: Readonly<Record<(typeof INKS)[number], string>> = {
  text: 'rgb(0, 0, 0)',
  soft: 'rgb(60, 60, 60)',
  line: 'rgb(170, 170, 170)',
  apart: 'rgb(0, 0, 0)',
  lean: 'rgb(0, 0, 0)',
}

/** The inks as they are right now on `host`. */
export function inkOn(host: HTMLElement, onPaper: boolean): Ink {
  const style = getComputedStyle(host)
  const size = parseFloat(style.fontSize)
  const font = `${size}px ${style.fontFamily}`
  if (onPaper) return { ...PAPER, font, size }
  // A probe is forced into the device's colours as everything else is; a variable would keep its own.
  const colours = INKS.map(name => {
    const probe = document.createElement('span')
    probe.className = `plot-ink ${name}`
    host.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return [name, color] as const
  })
  return { ...(Object.fromEntries(colours) as Record<(typeof INKS)[number], string>), font, size }
}

/** The same colour, so much of it. */
export const thin = (colour: string, share: number): string =>
  colour.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*\)$/, `rgba($1,$2,$3, ${share})`)
