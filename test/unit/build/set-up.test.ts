import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fuses } from '../../../build/pack/fuses.mjs';
import { packagedProgram } from '../../../build/pack/places.mjs';
import { hasDisplay } from '../../../build/setup/display.mjs';
import { root } from '../../../build/setup/paths.mjs';
import { installCommand, isDebianLike } from '../../../build/setup/libraries.mjs';
import { tallyOf, verdict } from '../../../build/setup/results.mjs';
import { startOptions } from '../../../build/start.mjs';

describe('system', () => {
  it('names the exact command for what is missing', () => {
    expect(installCommand(['xvfb', 'libnss3'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb libnss3',
    );
  });

  it('knows the systems it can install on', () => {
    expect(isDebianLike({ ID: 'debian' })).toBe(true);
    expect(isDebianLike({ ID: 'linuxmint', ID_LIKE: 'ubuntu debian' })).toBe(true);
    expect(isDebianLike({ ID: 'fedora' })).toBe(false);
    expect(isDebianLike({})).toBe(false);
  });

  it('a screen is needed on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });
});

describe('start', () => {
  it('reads its options and refuses what it does not know', () => {
    expect(startOptions([])).toEqual({ demo: false, data: null });
    expect(startOptions(['--demo'])).toEqual({ demo: true, data: null });
    expect(startOptions(['--data', 'a b'])).toEqual({ demo: false, data: 'a b' });
    expect(startOptions(['--data=a'])).toEqual({ demo: false, data: 'a' });
    expect(() => startOptions(['--data'])).toThrow('Unknown option --data');
    expect(() => startOptions(['--dmeo'])).toThrow('Unknown option --dmeo');
    expect(() => startOptions(['--demo', '--data', 'a'])).toThrow(/without --data/);
  });
});

describe('the last line of the tests', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

  it('counts tests, files that could not be loaded, and faults outside of tests', () => {
    expect(tallyOf(report, 0)).toEqual({ passed: 3, failed: 0, notRun: 0 });
    expect(tallyOf({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2, notRun: 0 });
    expect(tallyOf({ ...report, testResults: [{ status: 'failed', assertionResults: [] }] }, 1).failed).toBe(1);
    expect(tallyOf(report, 1).failed).toBe(1);
    expect(tallyOf(null, 0).failed).toBe(1);
  });

  it('an empty suite has failed', () => {
    expect(tallyOf({ ...report, numPassedTests: 0 }, 0).failed).toBe(1);
  });

  it('what did not run fails in CI', () => {
    const tallies = [
      { passed: 5, failed: 0, notRun: 0 },
      { passed: 0, failed: 0, notRun: 1 },
    ];
    expect(verdict(tallies, false)).toEqual({ line: '5 passed, 0 failed', notRun: 1, code: 0 });
    expect(verdict(tallies, true)).toEqual({ line: '5 passed, 1 failed', notRun: 1, code: 1 });
    expect(verdict([{ passed: 1, failed: 2, notRun: 0 }], false)).toMatchObject({ line: '1 passed, 2 failed', code: 1 });
  });
});

describe('packages', () => {
  it('the variant for tests differs in one fuse', () => {
    const release = fuses('release', '45.0.0');
    expect(fuses('tests', '45.0.0')).toEqual({ ...release, enableNodeCliInspectArguments: true });
    expect(release).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(fuses('release', '25.1.1')).not.toHaveProperty('grantFileProtocolExtraPrivileges');
  });

  it('the two variants never share a folder', () => {
    expect(packagedProgram('release')).not.toBe(packagedProgram('tests'));
  });
});

describe('a command', () => {
  const module = pathToFileURL(join(root, 'build/setup/say.mjs')).href;
  const outcome = (main: string) => {
    const hook = `process.on('beforeExit', () => process.exit(0));`;
    const script = `${hook} const { command, Plain } = await import('${module}'); await command(${main});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    return { status, stderr: stderr.trim() };
  };

  it('ends with its own code, whatever libraries do at the end', () => {
    expect(outcome('async () => 1').status).toBe(1);
    expect(outcome('async () => {}').status).toBe(0);
  });

  it('tells a plain failure in one sentence', () => {
    expect(outcome("async () => { throw new Plain('No disk.') }")).toEqual({ status: 1, stderr: '!! No disk.' });
  });
});
