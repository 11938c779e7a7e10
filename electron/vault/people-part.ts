import { maskedIdentity } from '../../shared/domain/complaint/masked';
import { paperIn } from '../../shared/vault/paper';
import { likenessOf, openBox, openWith } from './boxes';
import { openKeys } from './keys';
import type { Asks, Held, Works } from './held';
import type { PeopleFinder } from './people-finder';

/** Who complains, as the window may see it. */
export function peopleAsked(held: Held, finder: PeopleFinder): Asks<'masked' | 'whole' | 'tokens' | 'people-find' | 'people-prove'> {
  const { sodium, permits, requests } = held;
  return {
    'people-find': async ({ text }) => {
      if (held.pair === null) return undefined;
      const found = finder.find(text);
      return found.length === 0 ? [] : ((await requests.ask('seen', found)) ?? undefined);
    },
    'people-prove': async ({ keyholder, passcode }) => {
      const { file } = held;
      if (file === null || held.pair === null || !(await permits.take('prove'))) return undefined;
      if (typeof openKeys(sodium, file, keyholder, passcode) === 'string') {
        await held.clerk('export-refused', { keyholder });
        return false;
      }
      return (await requests.ask('proven', keyholder)) ?? undefined;
    },
    masked: ({ boxes }) => {
      const { pair } = held;
      if (pair === null) return undefined;
      return boxes.map((box) => {
        const person = openBox(sodium, pair, box);
        return { digest: box.digest, person: person === null ? null : maskedIdentity(person) };
      });
    },
    whole: async ({ box }) => {
      if (held.pair === null || !(await permits.take(box.digest))) return undefined;
      return openBox(sodium, held.pair, box);
    },
    tokens: (person) => (held.pair === null ? [] : likenessOf(sodium, held.pair, person)),
  };
}

/** What is done to records for main, which cannot look into them. */
export function peopleWork(held: Held, finder: PeopleFinder): Works<'seal' | 'reseal' | 'unseal' | 'index' | 'know' | 'forget'> {
  const { sodium } = held;
  return {
    seal: (contents) => {
      const { pair } = held;
      return pair === null ? null : contents.map((content) => sodium.crypto_box_seal(content, pair.publicKey));
    },
    reseal: (boxes) => {
      const { pair } = held;
      if (pair === null) return null;
      return boxes.map((box) => {
        const opened = openWith(sodium, pair, box);
        return opened === null || opened.current ? null : sodium.crypto_box_seal(opened.content, pair.publicKey);
      });
    },
    unseal: ({ digest, box }) => {
      const opened = held.pair === null ? null : openWith(sodium, held.pair, box);
      return opened === null ? null : paperIn(opened.content, digest);
    },
    index: (boxes) => {
      const { pair } = held;
      if (pair === null) return null;
      return boxes.map((box) => {
        const person = openBox(sodium, pair, box);
        if (person !== null) finder.note(box.complaint, person, true);
        return { complaint: box.complaint, marks: person === null ? [] : likenessOf(sodium, pair, person) };
      });
    },
    forget: (complaints) => {
      finder.forget(complaints);
      return null;
    },
    know: (boxes) => {
      const { pair } = held;
      for (const box of pair === null ? [] : boxes) {
        const person = pair === null ? null : openBox(sodium, pair, box);
        if (person !== null) finder.note(box.complaint, person, false);
      }
      return null;
    },
  };
}
