import { createHash } from 'node:crypto';
import { isAbsolute, join, relative } from 'node:path';
import type { BackupReason } from '../../shared/domain/backup/backup';
import { goneBy } from '../../shared/domain/backup/retention';
import { backupWarning, type BackupWarning } from '../../shared/domain/backup/warning';
import type { BackupPreview, BackupStatus, RunningWork, ShownBackup } from '../../shared/ipc/backup';
import { DeskError, type ErrorCode } from '../../shared/ipc/wire';
import { archiveIn } from '../db/archive-store';
import { isBackupDue } from '../db/backup/changed-since';
import type { JobProgress } from '../db/backup/job';
import type { Job, JobResults } from '../db/backup/jobs';
import { listBackups, ownBackups, papersFolder, type FoundBackup } from '../db/backup/place';
import { backupsIn, markPlace, openPlace } from '../db/backup/second-place';
import { chooseSalvaged, clearPrepared } from '../db/backup/swap';
import { readState, writeState, type BackupState } from '../db/backup/state-file';
import { storeFile } from '../db/open-store';
import { placeOf, type Log } from '../log';

/** A work that runs elsewhere and can be stopped. */
export interface StartedJob<T> {
  readonly done: Promise<T>;
  stop(): void;
}

/** What backups need of the rest of the program. */
export interface BackupPorts {
  /** The data folder. */
  readonly folder: string;
  readonly clock: () => string;
  readonly start: <J extends Job>(job: J, onProgress: (progress: JobProgress) => void) => StartedJob<JobResults[J['kind']]>;
  /** The chain of events of the data that is open; null where it could not be opened. */
  readonly site: () => Promise<string | null>;
  /** The data itself has turned out to be damaged: nobody may go on writing to it. */
  readonly damaged: () => void;
  /** Something that is shown changed. */
  readonly changed: () => void;
  /** Ends the program and starts it anew with what was prepared. */
  readonly restart: () => void;
  readonly log: Log;
}

/** What backups hold, and until when. */
interface HeldInBackups {
  readonly count: number;
  readonly goneBy: string | null;
}

type Trouble = BackupStatus['trouble'];
type Place = ShownBackup['place'];

const hourMs = 3_600_000;
const toldEveryMs = 200;

/** Backups of the data folder: made by themselves and by hand, looked through, put back. One work at a time. */
export class Backups {
  #last: Promise<unknown> = Promise.resolve();
  #running: { work: RunningWork; stop: () => void } | null = null;
  #trouble: Trouble = null;
  #picked: string | null = null;
  #damage: BackupStatus['damage'] = null;
  #salvaged: BackupStatus['salvaged'] = null;
  #known = new Map<string, FoundBackup & { readonly place: Place }>();
  #timer: NodeJS.Timeout | null = null;
  #told = 0;

  constructor(private readonly ports: BackupPorts) {}

  /** Makes a backup now if there is anything new, and then every hour. */
  begin(): void {
    // What was prepared and never put in place is no longer wanted.
    this.#last = this.#last.then(() => clearPrepared(this.ports.folder)).catch(() => undefined);
    void this.#takeDue('start');
    this.#timer ??= setInterval(() => void this.#takeDue('hour'), hourMs);
    this.#timer.unref();
  }

  /** Ends whatever is under way. */
  end(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.stop();
  }

  /** Makes a backup; whoever is about to change much waits for it, and learns by a code that there is none. */
  async take(reason: BackupReason): Promise<void> {
    const { folder, clock } = this.ports;
    const taken = await this.#inTurn('take', async () => {
      const { line, second } = await this.#state();
      return this.#run({ kind: 'take', folder, reason, line, second, now: clock() }).catch(async (error: unknown) => {
        await this.#suspect(error);
        throw error;
      });
    });
    const state = await this.#state();
    if (state.second !== null && taken.secondFailed === null) await writeState(folder, { ...state, second: { ...state.second, lastAt: taken.backup.manifest.takenAt } });
    this.#note(taken.secondFailed === null ? null : { what: 'second', code: taken.secondFailed });
  }

  /** Where backups go besides the data folder from now on; the first one is made at once. */
  async choosePlace(folder: string): Promise<void> {
    const inside = relative(this.ports.folder, folder);
    if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside))) {
      throw new DeskError('INVALID_INPUT', [{ place: 'folder', message: '这里就是数据文件夹，坏了会一起坏。请另选 U 盘或别的盘。' }]);
    }
    const place = await markPlace(folder);
    const known = await backupsIn(folder);
    const state = await this.#state();
    const lastAt = known.find(({ manifest }) => manifest.line === state.line)?.manifest.takenAt ?? null;
    await writeState(this.ports.folder, { ...state, second: { ...place, since: this.ports.clock(), lastAt } });
    this.#note(null);
    void this.take('hand').catch(() => undefined);
  }

  /** No second place any more; what lies there stays. */
  async forgetPlace(): Promise<void> {
    await writeState(this.ports.folder, { ...(await this.#state()), second: null });
    this.#note(null);
  }

  /** A folder to look for backups in. */
  pick(folder: string): void {
    this.#picked = folder;
    this.ports.changed();
  }

  /** What everybody at the desk is told about. */
  async warning(): Promise<BackupWarning | null> {
    const state = await this.#state();
    const own = (await listBackups(this.#root)).find(({ manifest }) => manifest.line === state.line);
    return this.#warningOf(state, own ?? null);
  }

  async status(): Promise<BackupStatus> {
    const state = await this.#state();
    const site = await this.ports.site();
    const found = await this.#look(state);
    const own = found.find(({ place, manifest }) => place === 'here' && manifest.line === state.line);
    const there = state.second !== null && (await openPlace(state.second).then(() => true, () => false));
    return {
      second: state.second === null ? null : { folder: state.second.folder, lastAt: state.second.lastAt, there },
      hereAt: own?.manifest.takenAt ?? null,
      picked: this.#picked,
      warning: this.#warningOf(state, own ?? null),
      running: this.#running?.work ?? null,
      trouble: this.#trouble,
      damage: this.#damage,
      salvaged: this.#salvaged,
      backups: found.map((backup) => shownAs(backup, site, state.line)),
    };
  }

  /** How many backups still hold what is erased now, and until when the rule keeps any of them. */
  async held(): Promise<{ here: HeldInBackups; second: HeldInBackups | null }> {
    const { second } = await this.#state();
    return { here: heldIn(await listBackups(this.#root)), second: second === null ? null : heldIn(await backupsIn(second.folder)) };
  }

  /** Destroys papers of people who were erased in the places that can be reached: all backups of a chain share them. */
  async forgetPapers(names: readonly string[]): Promise<void> {
    const site = await this.ports.site();
    if (site === null || names.length === 0) return;
    const { second } = await this.#state();
    const there = second === null ? null : await openPlace(second).catch(() => null);
    for (const root of [this.#root, ...(there === null ? [] : [there])]) {
      const papers = archiveIn(papersFolder(root, site));
      for (const name of names) await papers.shred(name);
    }
  }

  /** What restoring a backup would change. */
  async preview(id: string): Promise<BackupPreview> {
    const backup = await this.#find(id);
    const { folder } = this.ports;
    const { backup: _, ...preview } = await this.#inTurn('preview', () => this.#run({ kind: 'preview', folder, from: backup.path }));
    return { ...preview, backup: shownAs(backup, await this.ports.site(), (await this.#state()).line) };
  }

  /** Puts a backup in the place of the data, after a backup of that, and starts the program anew. */
  async restore(id: string, actor: string): Promise<void> {
    const backup = await this.#find(id);
    const { folder, clock } = this.ports;
    const { relation, now } = await this.#inTurn('restore', () => this.#run({ kind: 'preview', folder, from: backup.path }));
    if (relation === 'other-site' && now !== null && now.complaints > 0) throw this.#fail('restore', new DeskError('BACKUP_OTHER'));
    if (now !== null && now.events > 0)
      await this.take('restore').catch((error: unknown) => {
        // Damaged data is kept as it is; that no good backup of it can be made must not stand in the way.
        if (!(error instanceof DeskError) || !['BACKUP_DAMAGED', 'STORE_DAMAGED'].includes(error.code)) throw error;
      });
    await this.#inTurn('restore', () => this.#run({ kind: 'restore', folder, from: backup.path, actor, now: clock() }));
    this.ports.restart();
  }

  /** Looks what is wrong with data that cannot be opened. */
  async inspect(): Promise<void> {
    this.#damage ??= await this.#inTurn('preview', () => this.#run({ kind: 'inspect', folder: this.ports.folder }));
    this.ports.changed();
  }

  /** Saves what damaged data still holds; what came of it is shown before anybody chooses it. */
  async salvage(actor: string): Promise<void> {
    const { folder, clock } = this.ports;
    this.#salvaged = null;
    this.#note(null);
    const { second } = await this.#state();
    this.#salvaged = await this.#inTurn('salvage', () => this.#run({ kind: 'salvage', folder, second: second?.folder ?? null, actor, now: clock() }));
    this.ports.changed();
  }

  /** Puts what was saved in the place of the damaged data, which is kept, and starts the program anew. */
  async useSalvaged(): Promise<void> {
    if (this.#salvaged === null || !(await chooseSalvaged(this.ports.folder))) throw new DeskError('NOT_FOUND');
    this.ports.restart();
  }

  /** Stops what is under way; everything is as it was. */
  stop(): void {
    this.#running?.stop();
  }

  async #takeDue(reason: BackupReason): Promise<void> {
    try {
      const { line } = await this.#state();
      const last = (await listBackups(this.#root)).find(({ manifest }) => manifest.line === line);
      const now = this.ports.clock();
      if (await isBackupDue(join(this.ports.folder, storeFile), last?.manifest ?? null, now)) await this.take(reason);
      else this.ports.changed();
    } catch (error) {
      this.ports.log('warn', `no backup: ${error instanceof DeskError ? error.code : placeOf(error)}`);
    }
  }

  /** One work after the other, noting how each ended. */
  #inTurn<T>(what: 'take' | 'preview' | 'restore' | 'salvage', work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      try {
        return await work();
      } catch (error) {
        throw what === 'preview' ? error : this.#fail(what, error);
      } finally {
        this.#running = null;
        this.ports.changed();
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #run<J extends Job>(job: J): Promise<JobResults[J['kind']]> {
    const { kind } = job;
    const { done, stop } = this.ports.start(job, (progress) => {
      if (this.#running === null) return;
      this.#running.work = { kind, ...progress };
      const now = Date.now();
      if (now - this.#told < toldEveryMs) return;
      this.#told = now;
      this.ports.changed();
    });
    this.#running = { work: { kind, phase: 'begin', done: 0, total: 0 }, stop };
    this.ports.changed();
    return done;
  }

  #fail(what: 'take' | 'restore' | 'salvage', error: unknown): unknown {
    const code: ErrorCode = error instanceof DeskError ? error.code : 'INTERNAL';
    this.ports.log('warn', `${what} failed: ${code}`);
    this.#note(code === 'STOPPED' && what === 'take' ? null : { what, code });
    return error;
  }

  /** A copy that is not sound may have been spoilt by its disk, or be the true picture of data that is damaged. */
  async #suspect(error: unknown): Promise<void> {
    if (!(error instanceof DeskError) || !['BACKUP_DAMAGED', 'STORE_DAMAGED'].includes(error.code)) return;
    const damage = await this.#run({ kind: 'inspect', folder: this.ports.folder });
    if (damage.kind === 'none') return;
    this.#damage = damage;
    this.ports.damaged();
  }

  #note(trouble: Trouble): void {
    this.#trouble = trouble;
    this.ports.changed();
  }

  #warningOf(state: BackupState, own: FoundBackup | null): BackupWarning | null {
    const { second, beganAt } = state;
    return backupWarning({ hereAt: own?.manifest.takenAt ?? null, second }, beganAt, this.ports.clock());
  }

  async #look({ second }: BackupState): Promise<(FoundBackup & { readonly place: Place })[]> {
    const of = (place: Place, backups: readonly FoundBackup[]) => backups.map((backup) => ({ ...backup, place }));
    const found = [
      ...of('here', await listBackups(this.#root)),
      ...(second === null ? [] : of('second', await backupsIn(second.folder))),
      ...(this.#picked === null || this.#picked === second?.folder ? [] : of('picked', await backupsIn(this.#picked))),
    ].sort((one, other) => other.manifest.takenAt.localeCompare(one.manifest.takenAt));
    this.#known = new Map(found.map((backup) => [idOf(backup), backup]));
    return found;
  }

  async #find(id: string): Promise<FoundBackup & { readonly place: Place }> {
    if (!this.#known.has(id)) await this.#look(await this.#state());
    const backup = this.#known.get(id);
    if (backup === undefined) throw new DeskError('NOT_FOUND');
    return backup;
  }

  #state(): Promise<BackupState> {
    return readState(this.ports.folder, this.ports.clock());
  }

  get #root(): string {
    return join(this.ports.folder, ownBackups);
  }
}

function heldIn(backups: readonly FoundBackup[]): HeldInBackups {
  const days = backups.map(({ manifest }) => goneBy(manifest.takenAt)).sort();
  return { count: backups.length, goneBy: days.at(-1) ?? null };
}

/** The window names a backup by this and never by a path. */
function idOf({ path }: FoundBackup): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

function shownAs(backup: FoundBackup & { readonly place: Place }, site: string | null, line: string): ShownBackup {
  const { takenAt, reason, project, deskName, events, complaints, papers, size, site: its, line: itsLine } = backup.manifest;
  const ours = site === null || its === site;
  return { id: idOf(backup), place: backup.place, takenAt, reason, project, deskName, events, complaints, papers, size, ours, elsewhere: ours && itsLine !== line };
}
