/** webpack emits the WebAssembly file and gives its address. */
declare module '*.wasm' {
  const url: string;
  export default url;
}
