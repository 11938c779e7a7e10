/** The PIN of everybody in the example office. */
export const examplePin = '3972';
