// Which of Phaser's renderers suits this machine.

import Phaser from 'phaser'

/** Phaser.AUTO or CANVAS; null where neither can draw. */
export function suitableRenderer(): number | null {
  const name = webglRenderer()
  // Where the processor plays the graphics chip, plain canvas is about twice as fast.
  if (name !== null && !/swiftshader|llvmpipe|software|basic render/i.test(name)) return Phaser.AUTO
  return canDraw() ? Phaser.CANVAS : null
}

function webglRenderer(): string | null {
  try {
    const context = document.createElement('canvas').getContext('webgl')
    if (!context) return null
    const info = context.getExtension('WEBGL_debug_renderer_info')
    const name: unknown = context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER)
    // Browsers keep only a few contexts alive.
    context.getExtension('WEBGL_lose_context')?.loseContext()
    return String(name)
  } catch {
    return null
  }
}

function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('2d') !== null
  } catch {
    return false
  }
}
