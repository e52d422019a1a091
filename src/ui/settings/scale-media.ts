// Media queries in rem go by the browser's size of text. Where the page's is larger, a screen is smaller than they
// think: this rewrites them, so that letters of 200 % get the layout of a screen half as wide. Fetched when the size of
// the text is not the browser's own.

import { scaleQuery } from '../use-media.ts'

/** Each query as its style sheet was written. */
const written = new WeakMap<MediaList, string>()

function scaleRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const query = written.get(rule.media) ?? rule.media.mediaText
      written.set(rule.media, query)
      const scaled = scaleQuery(query)
      if (scaled !== rule.media.mediaText) rule.media.mediaText = scaled
    }
    if (rule instanceof CSSGroupingRule) scaleRules(rule.cssRules)
  }
}

function scaleSheets(): void {
  for (const sheet of document.styleSheets) {
    try {
      scaleRules(sheet.cssRules)
    } catch {
      // A sheet of an extension's, which is nobody else's business.
    }
  }
}

let isWatching = false

/** Brings all style sheets in step with the size of the text, those that come later too. */
export function scaleMedia(): void {
  scaleSheets()
  if (isWatching) return
  isWatching = true
  // Styles of a screen come with it.
  document.addEventListener('load', scaleSheets, true)
}
