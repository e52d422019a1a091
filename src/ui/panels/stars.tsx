// One to three stars; the number is in words for whoever does not see them.

import { useApp } from '../context.ts'

export function Stars({ count }: { count: number }) {
  const { t } = useApp()
  return (
    <span class="stars" role="img" aria-label={t('menu.stars', { count })}>
      {[1, 2, 3].map(star => (
        <svg key={star} viewBox="0 0 24 24" class={star <= count ? 'star full' : 'star'} aria-hidden="true">
          <path d="M12 2.6l2.9 6.1 6.6.9-4.8 4.6 1.2 6.7-5.9-3.2-5.9 3.2 1.2-6.7-4.8-4.6 6.6-.9z" />
        </svg>
      ))}
    </span>
  )
}
