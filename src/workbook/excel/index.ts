export { createExcelWorkbook } from './createExcelWorkbook';
export { FLOOR, missingRequirement } from './requirements';
