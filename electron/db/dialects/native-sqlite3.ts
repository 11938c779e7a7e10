/** The native driver in a file of its own, so that it can be loaded once the window is opened. */
export { default as sqlite3 } from 'sqlite3';
