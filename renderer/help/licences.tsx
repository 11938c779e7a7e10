import { useQuery } from '@tanstack/react-query';

/** A part of the program that others wrote. */
interface Part {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** The list that the build made of what is in the program. */
async function readParts(): Promise<readonly Part[]> {
  const answer = await fetch('licences.json');
  return (await answer.json()) as readonly Part[];
}

/** Whatever others wrote, each with its licence to open. */
export function Licences() {
  const { data, error } = useQuery({ queryKey: ['licences'], queryFn: readParts, staleTime: Infinity });
  if (error !== null) return <p role="status">授权清单没有读到。安装包旁边的 licences.txt 里有同样的内容。</p>;
  return (
    <ul className="help-licences" aria-label="用到的他人作品">
      {data?.map(({ name, version, licence, text }) => (
        <li key={`${name} ${version}`}>
          <details>
            <summary>
              {name} {version}
              <small>{licence}</small>
            </summary>
            {text !== '' && <pre>{text}</pre>}
          </details>
        </li>
      ))}
    </ul>
  );
}
