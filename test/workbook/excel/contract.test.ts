import { describeWorkbookContract } from '../contract';
import { startRig, type Rig } from './rig';

let rig: Rig | undefined;
afterEach(() => rig?.stop());

describeWorkbookContract('the workbook that Excel holds open', async () => {
  rig = await startRig();
  return rig.workbook;
});
