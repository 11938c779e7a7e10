import { useHashLocation } from 'wouter/use-hash-location';
import { addressOf, type Place, placeOf } from './places';

/** Goes to a page; `instead` leaves no step to go back to. */
export type Go = (place: Place, instead?: boolean) => void;

/** Where one is, and going elsewhere. */
export function usePlace(): readonly [Place, Go] {
  const [address, navigate] = useHashLocation();
  return [placeOf(address), (place, instead = false) => navigate(addressOf(place), { replace: instead })];
}
