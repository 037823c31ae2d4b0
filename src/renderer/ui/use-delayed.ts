import { useEffect, useState } from 'react';

/** True once `waiting` has lasted `ms`: what is quick shows no skeleton, so nothing flickers. */
export function useDelayed(waiting: boolean, ms = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [waiting, ms]);
  return waiting && late;
}
