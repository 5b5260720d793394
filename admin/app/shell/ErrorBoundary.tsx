import { Component, type ReactNode } from 'react';
import { deviceKeeps } from '../safety/device.ts';

/** When the desk itself fails: says that nothing is lost, and what to do. */
export class ErrorBoundary extends Component<{ children?: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error) {
    console.error(error);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="desk-sign-in">
        <h1>Meja kerja mengalami gangguan</h1>
        <p role="alert">
          {deviceKeeps()
            ? 'Tulisan yang belum tersimpan aman di perangkat ini dan kembali setelah halaman dimuat ulang. '
            : 'Perangkat ini tidak dapat menyimpan tulisan sementara, jadi yang belum tersimpan perlu ditulis lagi. '}
          Bila gangguan ini terulang, sampaikan kalimat berikut kepada pengelola situs:
        </p>
        <pre>{error.message}</pre>
        <button type="button" onClick={() => location.reload()}>
          Muat ulang
        </button>
      </main>
    );
  }
}

export default ErrorBoundary;
