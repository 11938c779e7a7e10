import { useEffect, useState } from 'react';
import { elapsedWords } from '../model/elapsed';

/** How long this conversation has lasted. */
export function Elapsed() {
  const [start] = useState(() => Date.now());
  const [now, setNow] = useState(start);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span className="muted">用时 {elapsedWords(now - start)}</span>;
}
