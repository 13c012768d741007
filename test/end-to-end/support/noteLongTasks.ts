/** Runs in a page: notes how long each task of its own holds its thread, from 50 ms on, in `window.longTasks`. */
export function noteLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'self') tasks.push(duration);
  }).observe({ type: 'longtask' });
}
