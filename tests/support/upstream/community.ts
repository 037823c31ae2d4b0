import { type HubItem, randomOf } from './hub-item.ts';

const NAMES = ['ada-reader', 'bo-writer', 'librarian-bot', 'chen-labs'] as const;

const REMARKS = [
  'Congratulations on this work! Will the **weights** be released?',
  'Thanks. They are [here](https://huggingface.co/example/weights), with code:\n\n```python\nload("example")\n```',
  'The ablation in section 4 surprised me:\n\n- no warm-up\n- half the data',
  'I found similar papers: [Sparse Memory](https://huggingface.co/papers/2401.00001).',
] as const;

/** Models, datasets and Spaces that name a paper, made up from its id. */
export function linkedRepositories(id: string) {
  const random = randomOf(`${id} linked`);
  const repositories = (kind: string) =>
    Array.from({ length: random.below(4) }, (_, index) => ({
      id: `example/${kind}-${id}-${index}`,
      author: 'example',
      likes: random.below(500),
      lastModified: '2026-05-01T12:00:00.000Z',
      gated: false,
      private: false,
    }));
  const models = repositories('model').map((model) => ({
    ...model,
    downloads: random.below(100_000),
    pipeline_tag: 'text-generation',
  }));
  const datasets = repositories('dataset').map((dataset) => ({
    ...dataset,
    downloads: random.below(10_000),
  }));
  const spaces = repositories('space').map(({ id, likes }) => ({
    id,
    likes,
    emoji: '📄',
    running: true,
    shortDescription: 'Try the paper',
  }));
  return { models, datasets, spaces };
}

/** As many comments as the item counts: flat, answers naming what they answer. */
export function commentsOf({ paper, numComments, remarks = [] }: HubItem) {
  const random = randomOf(`${paper.id} comments`);
  return Array.from({ length: numComments }, (_, index) => {
    const raw = remarks[index] ?? random.pick(REMARKS);
    const name = random.pick(NAMES);
    const author = {
      _id: `u-${name}`,
      avatarUrl: `/avatars/${name}.svg`,
      fullname: name,
      name,
      type: 'user',
    };
    const createdAt = new Date(Date.UTC(2026, 5, 1, 10, index)).toISOString();
    return {
      id: `c-${paper.id}-${index}`,
      type: 'comment',
      author,
      createdAt,
      data: {
        edited: false,
        hidden: false,
        latest: { raw, html: `<p>${raw}</p>`, updatedAt: createdAt, author },
        reactions: index % 2 === 0 ? [{ reaction: '👍', users: ['ada-reader'], count: 1 }] : [],
        ...(index % 3 === 1 && { parentCommentId: `c-${paper.id}-${index - 1}` }),
      },
    };
  });
}
