import type { Dice } from './dice.ts'
import { between } from './dice.ts'

export type Picture = { pixels: Uint8Array; width: number; height: number }

/**
 * Ages a clean white page in place (RGB): the paper's own tint, a shadow towards one edge, grain, dust. Ink stays ink.
 * Grain is repeated from a small tile so that a page costs a few milliseconds.
 */
export function agePaper({ pixels, width, height }: Picture, roll: Dice, noise: number): void {
  const tint = [between(roll, 0.985, 1), between(roll, 0.972, 0.992), between(roll, 0.925, 0.968)]
  const shadowX = between(roll, -1, 1) * 0.045 * (0.4 + noise)
  const shadowY = between(roll, -1, 1) * 0.03 * (0.4 + noise)
  const grain = grainTile(roll, 7 * noise)
  const lift = 18 * noise
  for (let y = 0, at = 0; y < height; y++) {
    const down = 1 - Math.max(0, shadowY * (y / height - 0.5) * 2) ** 1.2
    for (let x = 0; x < width; x++, at += 3) {
      const light = down * (1 - Math.max(0, shadowX * (x / width - 0.5) * 2))
      const speck = grain[((y & 127) << 7) | ((x + (y >> 7) * 37) & 127)] ?? 0
      for (let c = 0; c < 3; c++) {
        const ink = lift + ((pixels[at + c] ?? 0) * (255 - lift)) / 255
        pixels[at + c] = Math.max(0, Math.min(255, ink * light * (tint[c] ?? 1) + speck))
      }
    }
  }
  scatterDust({ pixels, width, height }, roll, noise)
}

function grainTile(roll: Dice, strength: number): Float32Array {
  const tile = new Float32Array(128 * 128)
  for (let n = 0; n < tile.length; n++) tile[n] = (roll() + roll() - 1) * strength
  return tile
}

function scatterDust({ pixels, width, height }: Picture, roll: Dice, noise: number): void {
  const specks = Math.round(between(roll, 4, 26) * noise)
  for (let n = 0; n < specks; n++) {
    const x = Math.floor(roll() * (width - 3))
    const y = Math.floor(roll() * (height - 3))
    const dark = between(roll, 0.45, 0.85)
    const size = roll() < 0.8 ? 1 : 2
    for (let dy = 0; dy < size; dy++) {
      const at = ((y + dy) * width + x) * 3
      for (let c = 0; c < 3 * size; c++) pixels[at + c] = (pixels[at + c] ?? 0) * dark
    }
  }
}
