/** The second door: .xlsx files to and from a workbook of the stand-in, with the libraries they need. */
export { fillFromFile } from './page/files/fillFromFile';
export { workbookToFile } from './page/files/workbookToFile';
