import { useRef, useState } from 'react';
import type { Fault } from '../../../../shared/ipc/wire';
import { checkIdentity } from '../../../../shared/domain/complaint/check-intake';
import { vaultNow } from '../../../bridge/vault';
import { CallError } from '../../../bridge/call-error';
import { saveIntake, type Saved } from '../api/save';
import type { DraftKeeper } from './draft-keeper';
import { ownFaults } from './faults';
import { toFields } from './fields';
import type { IntakeForm } from './intake-form';

/** Why the last try to save was refused. */
export interface Refusal {
  readonly message: string;
  readonly faults: readonly Fault[];
  /** The page that was refused; once it changes, its faults are history. */
  readonly form: IntakeForm;
}

/** What the page needs to know about saving. */
export interface Saving {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** Tries to save; resolves with the new complaint, or null when it was refused. */
  save(form: IntakeForm): Promise<Saved | null>;
}

const notYet = '有几处还要改一下，尚未保存，已填内容还在。请按提示改好后再保存。';

/** Saves the page once at a time; whatever goes wrong, everything typed stays and the draft goes on. */
export function useSaving(draftId: string, keeper: DraftKeeper): Saving {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // State alone would let a second key press through before the next drawing.
  const underWay = useRef(false);

  const save = async (form: IntakeForm): Promise<Saved | null> => {
    if (underWay.current) return null;
    const now = new Date().toISOString();
    const own = [...ownFaults(form, now), ...(vaultNow().key === null ? [] : checkIdentity(toFields(form, now).identity))];
    if (own.length > 0) {
      setRefusal({ message: notYet, faults: own, form });
      return null;
    }
    underWay.current = true;
    setBusy(true);
    try {
      await keeper.hold();
      return await saveIntake(draftId, toFields(form, now));
    } catch (error) {
      const faults = error instanceof CallError ? error.faults : [];
      setRefusal({ message: error instanceof Error ? error.message : '', faults, form });
      keeper.resume(form);
      return null;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, refusal, save };
}
