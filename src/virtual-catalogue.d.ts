declare module 'virtual:catalogue' {
  const catalogue: import('./content/catalogue.ts').Catalogue
  export default catalogue
}
