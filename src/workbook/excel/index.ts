export { createExcelWorkbook } from './createExcelWorkbook';
export { missingRequirement } from './requirements';
