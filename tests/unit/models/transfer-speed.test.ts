import { expect, it } from 'vitest';
import { TransferSpeed } from '@/lib/models/download/transfer-speed';

it('says nothing at first, then the speed of the last seconds', () => {
  const speed = new TransferSpeed();
  expect(speed.value).toBeNull();
  speed.add(0, 0);
  speed.add(100, 500);
  expect(speed.value).toBeNull();
  speed.add(1000, 1000);
  expect(speed.value).toBe(1000);
  // A pause long ago no longer counts.
  for (let second = 60; second <= 70; second += 1)
    speed.add(1000 + (second - 59) * 4000, second * 1000);
  expect(speed.value).toBe(4000);
});
