import type { Area } from '../../shared/ipc/report';
import type { AppState } from '../../shared/ipc/app';
import type { LockReason } from '../../shared/domain/vault/event';
import type { KeyChange } from '../../shared/domain/vault/key-change';
import type { ChangeAllowed, InspectionStatus, VaultStatus } from '../../shared/ipc/vault';
import type { VaultBrief } from '../../shared/ipc/vault-brief';
import type { NamedBox } from '../../shared/vault/box';
import type { Actor, ServiceContext } from '../services/context';
import type { Backups } from '../services/backup';
import type { BeginTable } from '../services/exporting';
import type { ErasingContext } from '../services/erasing';
import type { FormContext } from '../services/form';
import type { PaperSeal } from '../services/sealed-paper';
import type { AttachmentContext } from '../services/attachment';
import type { ReturnsContext } from '../services/returns';
import type { PinKeeper } from '../services/session';
import type { Session } from './dispatch';

/** What a person is asked for when a file is to be read. */
export interface WantedFile {
  readonly title: string;
  /** What such files are called, such as 放假安排. */
  readonly name: string;
  readonly extensions: readonly string[];
}

/** A file that leaves the program: a printed form unless said otherwise. */
export type SavedKind = 'pdf' | 'json' | 'txt' | 'khx' | 'xlsx' | 'csv' | 'attachment';

/** The vault as handlers see it; what is in it never passes here. */
export interface Vaulting {
  brief(): Promise<VaultBrief>;
  status(context: ServiceContext): Promise<VaultStatus>;
  connect(session: Session | null): Promise<void>;
  /** Null when the try may be made now, otherwise when the next one may be. */
  tryToOpen(actor: Session | null, keyholder: string | null): Promise<string | null>;
  /** Allows a change of keys to be tried by somebody's passcode (null: the recovery sheet); says why not, or when the next try may be. */
  changeKeys(actor: Session, by: string | null, change: KeyChange | { readonly kind: 'rotate' }): Promise<ChangeAllowed>;
  /** Goes on sealing to the new key, or stops for now. */
  goOnRotating(goesOn: boolean): void;
  /** Fails with LOCKED unless it is open. */
  refuseLocked(): void;
  /** Whose passcode was proven just before, once; null where there is no vault. Fails with LOCKED where nobody's was. */
  proven(actor: Actor): Promise<string | null>;
  /** Complaints whose customer was erased are found by nobody's name any more. */
  forgetPeople(complaints: readonly string[]): Promise<void>;
  /** Allows one record to be shown whole once. */
  allow(digest: string): void;
  /** A port over which one record goes to a printing window. */
  lend(box: NamedBox): unknown;
  /** Seals papers that show who complained, and opens them. */
  readonly paper: PaperSeal;
  hasVault(): Promise<boolean>;
  /** Something was recorded: records written while it is open are looked at too. */
  recorded(): void;
  lockNow(why: LockReason): Promise<void>;
  /** Locks for an inspection: only the project manager opens again. */
  inspect(): Promise<void>;
  inspection(): Promise<InspectionStatus | null>;
  /** Somebody proved who they are: where there is no vault, the project manager ends an inspection so. */
  signedIn(person: Actor): Promise<void>;
}

/** The end of the day as handlers see it. */
export interface DayEnding {
  /** What time it is at least: setting the clock back does not put off the end of the day. */
  now(): string;
  /** The computer's clock is right after all. */
  trust(): void;
  /** Locks, then seals the day; false where there was nothing to seal. */
  end(by: string, how: 'hand' | 'closing'): Promise<boolean>;
}

/** The running program as handlers see it. */
export interface Desk {
  /** What use cases work with, once the data folder is open; fails with the code of why it is not. */
  readonly context: () => Promise<ServiceContext>;
  /** The same with what printing needs. */
  readonly forms: () => Promise<FormContext & ReturnsContext & AttachmentContext>;
  /** The same with what erasing people needs. */
  readonly erasing: () => Promise<ErasingContext>;
  /** What hashes PINs; loaded when it is first asked for. */
  readonly pins: () => Promise<PinKeeper>;
  /** What writes tables into files; loaded when the first one leaves. */
  readonly tables: () => Promise<BeginTable>;
  readonly state: () => Promise<AppState>;
  /** How far bringing an older store up to date is; null while nothing of the kind is done. */
  readonly upgrade: () => { readonly done: number; readonly total: number } | null;
  /** Who is on duty now. */
  readonly session: () => Session | null;
  readonly signIn: (session: Session | null) => void;
  /** A hand is on the desk. */
  readonly touch: () => void;
  /** Whoever is on duty is signed out after so many minutes without one. */
  readonly signOutAfter: (minutes: number) => void;
  /** Asks a person where a file shall go; null when they changed their mind. */
  readonly askWhere: (suggestedName: string, kind?: SavedKind) => Promise<string | null>;
  /** Asks a person for a file to read; null when they changed their mind. */
  readonly askWhich: (wanted: WantedFile) => Promise<string | null>;
  /** Asks a person for a folder; null when they changed their mind. */
  readonly askFolder: (title: string) => Promise<string | null>;
  /** Backups; loaded when they are first asked for. */
  readonly backups: () => Promise<Backups>;
  /** The report of a failure, without contents and names. */
  readonly diagnosis: () => Promise<string>;
  readonly vault: Vaulting;
  readonly day: DayEnding;
  readonly warmPaper: () => void;
  /** Opens the process that reads scans and hands its port to the window. */
  readonly readScans: () => Promise<void>;
  readonly endReading: () => void;
  /** Puts a part of the window on the clipboard as a picture. */
  readonly copyPicture: (area: Area) => Promise<boolean>;
  readonly usable: () => void;
  /** The page holds something typed that is stored nowhere, or no longer does: closing asks first. */
  readonly noteUnsaved: (unsaved: boolean) => void;
  /** Where a person wanted to go from outside the window, once: a complaint, or all that waits (`id` null). */
  readonly followed: () => { readonly id: string | null } | null;
  readonly quit: () => void;
}

/** The session behind a `signed-in` method: the gate has made sure that there is one. */
export function actorOf(session: Session | null): Session {
  if (session === null) throw new Error('a signed-in method ran without a session');
  return session;
}
