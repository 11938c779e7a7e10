const separators = /[^\p{L}\p{N}]+/u;
/** Characters that join words rather than mean something. */
const joining = new Set('的了是在我你他她它就都也和与及或把被给让向对从到于又还很太不没有个这那哪么吗呢吧啊们着过去来说要会能可以为因所但而且');

/** So many characters of a text are looked at: what it is about is said by then. */
const charactersRead = 600;

/** The pairs of neighbouring characters by which texts are compared, without those that any two texts share. */
export function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  const folded = text.slice(0, charactersRead).normalize('NFKC').toLowerCase();
  for (const word of folded.split(separators)) {
    const characters = [...word];
    for (let at = 0; at + 1 < characters.length; at += 1) {
      const [one = '', other = ''] = [characters[at], characters[at + 1]];
      if (!joining.has(one) && !joining.has(other)) grams.add(one + other);
    }
  }
  return grams;
}

/** How much two texts have in common, from 0 to 1: the cosine of their sets of pairs. */
export function similarityOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  return sharedBy(one, other) / Math.sqrt(one.size * other.size);
}

/** How many pairs two texts share. */
export function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared += 1;
  return shared;
}
