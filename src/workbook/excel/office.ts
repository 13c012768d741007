/** What the adapter asks of Office.js beside `Excel` objects; tests shorten the pauses. */
export interface Office {
  /** Runs a batch in a context of its own, as `Excel.run` does. */
  run<T>(
    batch: (context: Excel.RequestContext) => Promise<T>,
    options?: Excel.RunOptions,
  ): Promise<T>;
  /** Runs a batch in a context that stands already, such as the one that handlers belong to. */
  runIn<T>(
    context: OfficeExtension.ClientRequestContext,
    batch: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T>;
  /** Whether the host promises a requirement set of Excel, such as `1.14`. */
  supports(version: string): boolean;
  /** Waits that many milliseconds. */
  pause(milliseconds: number): Promise<void>;
}

/** Office.js as the page loaded it. */
export const liveOffice: Office = {
  run: (batch, options = {}) => Excel.run(options, batch),
  runIn: (context, batch) => Excel.run(context as Excel.RequestContext, batch),
  supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
