import { useEffect } from 'react';
import { call } from '../bridge/call';
import { subscribe } from '../bridge/subscribe';
import { handOver } from '../lib/hand-over';
import { toast } from '../lib/toasts';

const tellEvery = 20_000;
const signs = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;

/** Tells main that a hand is on the desk; hands over what was typed when whoever is on duty has to be signed out. */
export function useActivity(): void {
  useEffect(() => {
    let told = performance.now();
    const active = () => {
      if (performance.now() - told < tellEvery) return;
      told = performance.now();
      void call('session.active', {}).catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, active, { capture: true, passive: true });
    const endings = [
      subscribe('session.idle', () => {
        told = -tellEvery;
        toast('再过 30 秒自动退出登录。动一下鼠标或按任意键就继续。');
      }),
      subscribe('session.ending', () => {
        // Main ends it shortly after in any case.
        void handOver().finally(() => call('session.signOut', {}).catch(() => undefined));
      }),
    ];
    return () => {
      for (const sign of signs) window.removeEventListener(sign, active, { capture: true });
      for (const end of endings) end();
    };
  }, []);
}
