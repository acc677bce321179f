import type { Tx } from '../platform/transactions.js';
import { LabSettingEntity } from './lab-setting.entity.js';

/** How the lab works, for whoever has to judge by it. */
export function loadLabSettings(tx: Tx): Promise<LabSettingEntity> {
  return tx.manager.findOneByOrFail(LabSettingEntity, { id: true });
}
