import { describe, expect, it } from 'vitest';
import { queuesIn } from '../../../../electron/print/cups';

const answer = `printer Desk_Laser is idle.  enabled since Fri Nov 20 10:00:00 2026
	Form mounted:
	Content types: any
	Description: 前台激光打印机
	Alerts: none
	Location: 前台
printer Back-Office disabled since Fri Nov 20 09:00:00 2026 -
	Paused
	Description:
	Location:
`;

describe('queuesIn', () => {
  it('reads names and what people call them', () => {
    expect(queuesIn(answer)).toEqual([
      { name: 'Desk_Laser', label: '前台激光打印机' },
      { name: 'Back-Office', label: 'Back-Office' },
    ]);
  });

  it('finds none where there are none', () => {
    expect(queuesIn('')).toEqual([]);
    expect(queuesIn('lpstat: No destinations added.\n')).toEqual([]);
  });
});
