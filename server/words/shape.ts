/** The same keys all the way down, with any text: what English and German must hold because Vietnamese holds it. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
