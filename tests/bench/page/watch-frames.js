// Runs in the page and notes when its frames come. Plain JavaScript, because the browser gets it as it stands.
;(() => {
  /** @type {number[] | null} */
  let frames = null
  let request = 0
  /** @param {number} time */
  const note = time => {
    frames?.push(time)
    request = requestAnimationFrame(note)
  }
  Object.assign(window, {
    startFrames: () => {
      frames = []
      request = requestAnimationFrame(note)
    },
    /** Milliseconds from each frame to the next. */
    endFrames: () => {
      const times = frames ?? []
      frames = null
      cancelAnimationFrame(request)
      return times.slice(1).map((time, index) => time - (times[index] ?? 0))
    },
  })
})()
