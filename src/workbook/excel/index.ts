export { createExcelWorkbook } from './createExcelWorkbook';
export { openAsNew } from './openAsNew';
export { missingRequirement } from './requirements';
