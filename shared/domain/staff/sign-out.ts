/** After so many minutes without a hand on the desk whoever is on duty is signed out, where the office chose nothing else. */
export const usualSignOut = 5;
