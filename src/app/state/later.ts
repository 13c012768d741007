/** What is there at once, or comes once the code that knows it was fetched. */
export type Later<T> = T | Promise<T>;
