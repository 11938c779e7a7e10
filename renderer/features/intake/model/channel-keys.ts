import type { Channel } from '../../../../shared/domain/complaint/channel';

/** The key of each channel: one press from wherever one is typing, and none of them means anything in a text. */
export const channelKeys: Readonly<Record<Channel, string>> = {
  'walk-in': 'F2',
  phone: 'F3',
  letter: 'F4',
  online: 'F5',
  forwarded: 'F6',
};
