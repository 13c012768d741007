/** The same view of the same reading is worked out once, whoever asks for it and however often. */
export function once<S extends object, V>(view: (reading: S) => V): (reading: S) => V {
  const known = new WeakMap<S, { readonly value: V }>();
  return (reading) => {
    const found = known.get(reading) ?? { value: view(reading) };
    known.set(reading, found);
    return found.value;
  };
}
