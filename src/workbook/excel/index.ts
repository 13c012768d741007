export { createExcelWorkbook } from './excelWorkbook';
export { FLOOR, missingRequirement } from './requirements';
