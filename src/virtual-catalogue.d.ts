declare module 'virtual:catalogue' {
  /** The catalogue itself, for tools that build it in. */
  const catalogue: import('./content/catalogue.ts').Catalogue
  export default catalogue
}

declare module 'virtual:practice-address' {
  /** Where that which the daily desk plans with is to be fetched, relative to the page. */
  const address: string
  export default address
}

declare module 'virtual:catalogue-address' {
  /** Where the catalogue is to be fetched, relative to the page. */
  const address: string
  export default address
}
