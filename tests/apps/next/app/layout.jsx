export const metadata = { title: "政策服务", icons: { icon: "data:," } };

export default function Layout({ children }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  );
}
