import { expect, test } from 'vitest';
import { proposal } from '../../../shared/ipc/intake';
import { proposeIntake } from '../../../electron/services/intake';
import { readyDesk, typed } from '../support/desk';

test.each(['9999-12-31T23:59:59.999Z', '9999-12-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '1999-12-31T15:59:59.999Z'])(
  'nothing is reckoned from a receipt that cannot be, such as %s',
  async (receivedAt) => {
    const { context } = await readyDesk();
    const shown = await proposeIntake(context, typed({ receivedAt }));
    expect(proposal.parse(shown)).toMatchObject({ deadlines: [], severity: 'minor' });
    expect(shown.faults.map(({ place }) => place)).toContain('receivedAt');
  },
);
