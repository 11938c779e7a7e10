/** The permit for one try with a passcode, made by the window and counted by main before. */
export const tryPermit = 'try';
