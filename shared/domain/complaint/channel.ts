/** The ways a complaint reaches the desk, in the order in which the desk shows them. */
export const channels = ['walk-in', 'phone', 'letter', 'online', 'forwarded'] as const;

/** One of the ways a complaint reaches the desk. */
export type Channel = (typeof channels)[number];

/** What the desk and the paper call each channel. */
export const channelLabel: Readonly<Record<Channel, string>> = {
  'walk-in': '来访',
  phone: '来电',
  letter: '来信',
  online: '网络',
  forwarded: '转来',
};
