// Laying out, dragging and the reveal, frame by frame.
import type { Part } from './part.ts'
export const drawing: Part = {
  name: 'drawing',
  title: 'Drawing',
  run: async () => ({ how: [], tables: [], budgets: [] }),
}
