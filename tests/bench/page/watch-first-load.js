// Runs in the page from its first moment and writes down, in milliseconds from the start of navigation, when things
// could be seen. Plain JavaScript, because the browser gets it as it stands.
;(() => {
  /** @type {import('../first-load.ts').Watched} */
  const watched = {}
  Object.assign(window, { watched })

  /**
   * Notes the time at which the frame that is being made has been handed on.
   * @param {'sheet' | 'readable' | 'answered'} name
   */
  const afterFrame = name => {
    if (watched[name] !== undefined) return
    watched[name] = 0
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', () => {
      watched[name] = performance.now()
    })
    channel.port1.start()
    channel.port2.postMessage(null)
  }

  /** @param {Element} element */
  const opacityOf = element => {
    let opacity = 1
    for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity)
    return opacity
  }

  let tapped = false
  const look = () => {
    requestAnimationFrame(look)
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    if (paint) watched.paint ??= paint.startTime
    const paragraph = document.querySelector('.sheet .paragraph')
    const text = paragraph?.firstChild
    if (!paragraph || !text) return
    afterFrame('sheet')
    if (document.querySelector('.draft-bar')) afterFrame('answered')
    if (document.fonts.status === 'loaded' && document.fonts.check('16px "Literata Variable"'))
      watched.ownFonts ??= performance.now()
    if (watched.readable === undefined && opacityOf(paragraph) > 0.5) afterFrame('readable')
    if (tapped) return
    tapped = true
    const range = document.createRange()
    range.setStart(text, 0)
    range.setEnd(text, 3)
    const box = range.getBoundingClientRect()
    Object(window).wordIsThere(box.x + box.width / 2, box.y + box.height / 2)
  }
  requestAnimationFrame(look)
})()
