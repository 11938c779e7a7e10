import { type FormEvent, useState } from 'react';
import { zhTime } from '../../../../shared/util/zh-date';
import { openVault } from '../api/use-vault';

/** A try to open the vault, from typing the passcode to what came of it. */
export interface Opening {
  readonly passcode: string;
  readonly type: (passcode: string) => void;
  readonly busy: boolean;
  /** What is said about the last try; null while there is nothing to say. */
  readonly said: string | null;
  readonly submit: (event: FormEvent) => void;
}

/** Opens with the passcode of a keyholder, or with the recovery sheet for null. */
export function useOpening(who: string | null): Opening {
  const [passcode, type] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const open = async () => {
    setBusy(true);
    setSaid(null);
    try {
      const tried = await openVault(who, passcode);
      if (tried === 'wrong') setSaid(who === null ? '恢复码不对，资料仍然锁着，没有改动。请对照恢复单再输一次。' : '口令不对，资料仍然锁着，没有改动。请再输一次。');
      else if (tried === 'changed') setSaid('口令是对的，但资料锁的钥匙被人换过，没有打开，也没有改动。请不要再登记客户资料，马上告诉项目经理和管理员，用备份恢复。');
      else if (tried !== 'open') setSaid(`连续输错，请到 ${zhTime(tried.nextTryAt)} 以后再试。`);
      if (tried !== 'open') type('');
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(false);
    }
  };
  return {
    passcode,
    type,
    busy,
    said,
    submit: (event) => {
      event.preventDefault();
      if (!busy && passcode !== '') void open();
    },
  };
}
