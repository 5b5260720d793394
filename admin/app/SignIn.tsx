import { useEffect, useState, type FormEvent } from 'react';
import type { DeskError } from './api.ts';
import { lastName, loadSession, nameAuthor } from './session.ts';

interface Props {
  readonly onLogin: (user: { name: string }) => void;
}

/** The first screen of a new session: asks the author's name once; later sessions pass through. */
export function SignIn({ onLogin }: Props) {
  const [name, setName] = useState(lastName);
  const [state, setState] = useState<'asking-server' | 'asking-name' | 'signed-out'>('asking-server');
  const [trouble, setTrouble] = useState('');

  useEffect(() => {
    loadSession().then(
      (session) => (session.name ? onLogin({ name: session.name }) : setState('asking-name')),
      (error: DeskError) => {
        setTrouble(error.message);
        setState('signed-out');
      },
    );
  }, [onLogin]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    try {
      const session = await nameAuthor(name.trim());
      onLogin({ name: session.name ?? name.trim() });
    } catch (error) {
      setTrouble((error as DeskError).message);
    }
  }

  if (state === 'asking-server')
    return (
      <p className="desk-waiting" role="status">
        Membuka meja kerja …
      </p>
    );
  if (state === 'signed-out') {
    return (
      <main className="desk-sign-in">
        <h1>Meja kerja belum dapat dibuka</h1>
        <p role="alert">{trouble}</p>
        <p>
          Alamat masuk ditampilkan di layar komputer yang menjalankan <code>npm start</code>. Rekan yang sudah
          masuk juga dapat membuatkan alamat masuk untuk Anda.
        </p>
        <button type="button" onClick={() => location.reload()}>
          Coba lagi
        </button>
      </main>
    );
  }
  return (
    <main className="desk-sign-in">
      <h1>Selamat datang di meja kerja</h1>
      <form onSubmit={submit}>
        <label htmlFor="author">Siapa nama Anda?</label>
        <p id="author-hint">
          Nama ini tercatat di riwayat setiap tulisan yang Anda simpan. Ditanyakan sekali saja.
        </p>
        <input
          id="author"
          autoComplete="name"
          aria-describedby="author-hint"
          maxLength={80}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {trouble && <p role="alert">{trouble}</p>}
        <button type="submit">Mulai bekerja</button>
      </form>
    </main>
  );
}
