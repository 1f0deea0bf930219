using Microsoft.EntityFrameworkCore;

namespace TypedTap.Benchmarks.Linq;

/// <summary>EF Core's side. It translates without a connection, so none is made.</summary>
/// <param name="isCold">Whether nothing is kept from contexts before.</param>
internal sealed class BenchContext(bool isCold = false) : DbContext
{
    public DbSet<BenchFrame> Frames => Set<BenchFrame>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseNpgsql("Host=127.0.0.1;Port=1").EnableServiceProviderCaching(!isCold);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<BenchFrame>(frame =>
    {
        frame.ToTable("frames", "dbo").HasKey(f => f.Id);
        frame.Property(f => f.Id).HasColumnName("id");
        frame.Property(f => f.Ra).HasColumnName("ra");
        frame.Property(f => f.Dec).HasColumnName("dec");
        frame.Property(f => f.Object).HasColumnName("object");
        frame.Property(f => f.Instrument).HasColumnName("instrument");
        frame.Property(f => f.ExpStart).HasColumnName("exp_start");
        frame.Property(f => f.Exposure).HasColumnName("exposure");
        frame.Property(f => f.ObId).HasColumnName("ob_id");
    });
}
